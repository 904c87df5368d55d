import { checkingConfigurations } from '/work/main/test/bench/configuration.ts';
await checkingConfigurations(process.argv[2]!, '/en/tools/configuration/', (l) => console.log(l));
