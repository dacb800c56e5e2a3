import { orderReads } from './orders';
import { threeStories } from './three-stories';

threeStories(orderReads);
