import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareCentral } from './verbs/central.ts';
import { verbs } from './verbs.ts';

export { deliverWebhooks } from './deliver.ts';
export const exchange = slice({ name: 'exchange', contract, verbs, prepare: prepareCentral });
