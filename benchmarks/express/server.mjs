// Checks the signature with Shopify's library, keeps the body with one INSERT, answers 200.
import '@shopify/shopify-api/adapters/node';
import { ApiVersion, shopifyApi } from '@shopify/shopify-api';
import express from 'express';
import pg from 'pg';

const shopify = shopifyApi({
  apiKey: 'bench',
  apiSecretKey: process.env.SECRET,
  scopes: ['read_orders'],
  hostName: 'bench.example',
  apiVersion: ApiVersion.October26,
  isEmbeddedApp: false,
  logger: { level: 0 },
});

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
pool.on('connect', client => client.query('SET ROLE deadwax_worker'));

const insert = {
  name: 'keep',
  text: `INSERT INTO store_inbox (received_at, day, shop_id, size, state, codec, webhook_id, topic, api_version, body)
         VALUES (now(), current_date, $1, $2, 3, 0, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
};

const app = express();
app.disable('x-powered-by');
app.disable('etag');

app.post('/webhooks/shopify', express.raw({ type: '*/*', limit: '5mb' }), async (request, response) => {
  const check = await shopify.webhooks.validate({
    rawBody: request.body.toString('utf8'),
    rawRequest: request,
    rawResponse: response,
  });
  if (!check.valid) {
    console.error('refused:', check.reason);
    response.status(401).end();
    return;
  }
  await pool.query({
    ...insert,
    values: [Number(process.env.SHOP), request.body.length, check.webhookId, check.topic, check.apiVersion, request.body],
  });
  response.status(200).end();
});

app.listen(Number(process.env.PORT), '127.0.0.1');
