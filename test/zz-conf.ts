import { checkingConfigurations } from './bench/configuration.ts';
for (let i=0;i<2;i++) await checkingConfigurations('/tmp/s18/dist','/en/tools/configuration/',console.log);
