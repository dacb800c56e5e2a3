import { fourStories } from './four-stories';
import { returnEnds } from './return-ends';

fourStories(returnEnds);
