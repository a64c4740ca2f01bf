import type { FrameworkTemplate } from '../../../writing/frameworks';

export const frameworks: readonly FrameworkTemplate[] = [
  {
    id: 'spring',
    label: 'Spring',
    client: 'spring-rest-client',
    packages: [
      'org.springframework.boot:spring-boot-starter-web',
      'org.springframework.boot:spring-boot-starter-webmvc',
      'org.springframework:spring-webmvc',
    ],
    parameter: (name) => `{${name}}`,
    file: ({ className }) => `src/main/java/${className}Controller.java`,
  },
];
