import { cancellations } from './cancellations';
import { fourStories } from './four-stories';

fourStories(cancellations);
