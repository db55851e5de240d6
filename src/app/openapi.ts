/** The OpenAPI document and Swagger UI. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Config } from '../platform/config.js';

export function openApiOf(app: NestFastifyApplication, config: Pick<Config, 'publicUrl'>): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Yizhan 一站')
    .setVersion('1')
    .addServer(config.publicUrl)
    .addOAuth2({ type: 'oauth2', flows: { password: { tokenUrl: '/oauth/token', refreshUrl: '/oauth/token', scopes: {} } } }, 'bearer');
  return SwaggerModule.createDocument(app, builder.build());
}

export function setUpOpenApi(app: NestFastifyApplication, config: Pick<Config, 'publicUrl'>): void {
  const document = openApiOf(app, config);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', swaggerOptions: { persistAuthorization: true } });
}
