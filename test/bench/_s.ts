import { searching } from './search.ts';
await searching('dist',['en','fr','ja','zh-Hans','zh-Hant'],console.log);
