import { fourStories } from './four-stories';
import { returnGoods } from './return-goods';

fourStories(returnGoods);
