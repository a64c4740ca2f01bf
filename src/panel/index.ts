/** What is loaded when the panel or the simulator is first asked for: a bundle of its own. */
export { PanelHost } from './window/host';
