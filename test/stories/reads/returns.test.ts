import { returnReads } from './returns';
import { threeStories } from './three-stories';

threeStories(returnReads);
