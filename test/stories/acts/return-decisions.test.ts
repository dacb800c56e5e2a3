import { fourStories } from './four-stories';
import { returnDecisions } from './return-decisions';

fourStories(returnDecisions);
