import { createApp } from './create-app.js';

const app = await createApp();
app.enableShutdownHooks();
await app.listen(process.env.PORT ?? 4000, '127.0.0.1');
console.log(`Sample service  ${await app.getUrl()}/docs`);
