import { claimReads } from './claims';
import { threeStories } from './three-stories';

threeStories(claimReads);
