import type { FrameworkTemplate } from '../../../writing/frameworks';

export const frameworks: readonly FrameworkTemplate[] = [];
