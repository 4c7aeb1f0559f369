import { describeContract } from './contract.ts';
import { openStory } from './open-story.ts';

describeContract('a database in DuckDB', openStory);
