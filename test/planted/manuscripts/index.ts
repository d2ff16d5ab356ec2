import { baidu } from './baidu';
import { bureau } from './bureau';
import { nanzha } from './nanzha';
import { yunling } from './yunling';

/** Whole reports without a fault, invented for the purpose. */
export const manuscripts = [yunling, baidu, nanzha, bureau] as const;
export { yunling, yunlingLedger } from './yunling';
