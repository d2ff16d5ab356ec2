export { perPassage } from '../per-passage';
