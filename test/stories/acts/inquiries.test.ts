import { fourStories } from './four-stories';
import { inquiries } from './inquiries';

fourStories(inquiries);
