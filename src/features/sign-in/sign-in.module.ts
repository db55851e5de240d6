import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DOOR } from '../../platform/http/door.js';
import { QueryGuard } from '../../platform/http/query.guard.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { CallerService } from './caller.service.js';
import { Keyring } from './keyring.service.js';
import { BrowserDoor } from './door.js';
import { SIGN_IN_SETTINGS, type SignInSettings } from './settings.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { TokenService } from './token.service.js';

/** Sign-in, and the guard on every route. `Work` comes from the application. */
@Module({})
export class SignInModule {
  static with(settings: SignInSettings): DynamicModule {
    return {
      module: SignInModule,
      // Whoever asks at the door does not enter this room.
      global: true,
      controllers: [SignInController],
      providers: [
        { provide: SIGN_IN_SETTINGS, useValue: settings },
        // In this order: who asks is looked at first.
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: QueryGuard },
        Keyring,
        TokenService,
        CallerService,
        SignInService,
        { provide: DOOR, useClass: BrowserDoor },
      ],
      exports: [DOOR],
    };
  }
}
