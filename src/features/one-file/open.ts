import { onceShown, unpack } from './unpack.ts';

/* Opens a guide in one file. */
onceShown(unpack);
