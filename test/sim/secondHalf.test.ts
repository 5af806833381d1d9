import { HALF, testHistories } from './histories.ts';

testHistories(HALF);
