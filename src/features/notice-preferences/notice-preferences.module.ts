import { Module } from '@nestjs/common';
import { NoticePreferencesController } from './notice-preferences.controller.js';
import { NoticePreferencesService } from './notice-preferences.service.js';

@Module({ controllers: [NoticePreferencesController], providers: [NoticePreferencesService] })
export class NoticePreferencesModule {}
