import { cases } from './cases';
import { fourStories } from './four-stories';

fourStories(cases);
