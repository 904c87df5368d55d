import { scenes } from './scenes/index.ts';
import { play } from './stage.ts';

play('webkit', scenes);
