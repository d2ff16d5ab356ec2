export { type Extract, extract, isUsable } from './extract';
export { Learner } from './learner';
