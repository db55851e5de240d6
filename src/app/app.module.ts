import { type DynamicModule, Module } from '@nestjs/common';
import { AssistancesModule } from '../features/assistances/assistances.module.js';
import { CalendarsModule } from '../features/calendars/calendars.module.js';
import { CasesModule } from '../features/cases/cases.module.js';
import { CompetenceModule } from '../features/competence/competence.module.js';
import { DeadlinesModule } from '../features/deadlines/deadlines.module.js';
import { DemoModule } from '../features/demo/demo.module.js';
import { DirectoryModule } from '../features/directory/directory.module.js';
import { DocumentsModule } from '../features/documents/documents.module.js';
import { EventFeedModule } from '../features/events/event-feed.module.js';
import { HandlersModule } from '../features/handlers/handlers.module.js';
import { HandoffsModule } from '../features/handoffs/handoffs.module.js';
import { HealthDeadlinesModule } from '../features/health-deadlines/health-deadlines.module.js';
import { HealthModule } from '../features/health/health.module.js';
import { InboxModule } from '../features/inbox/inbox.module.js';
import { NoticePreferencesModule } from '../features/notice-preferences/notice-preferences.module.js';
import { DutiesModule } from '../features/duties/duties.module.js';
import { HelpersModule } from '../features/helpers/helpers.module.js';
import { LinksModule } from '../features/links/links.module.js';
import { LimitationModule } from '../features/limitation/limitation.module.js';
import { MassesModule } from '../features/masses/masses.module.js';
import { MergesModule } from '../features/merges/merges.module.js';
import { NumbersModule } from '../features/numbers/numbers.module.js';
import { OperatorModule } from '../features/operator/operator.module.js';
import { OrganisationsModule } from '../features/organisations/organisations.module.js';
import { PackagesModule } from '../features/packages/packages.module.js';
import { ProceedingsModule } from '../features/proceedings/proceedings.module.js';
import { RiskGradesModule } from '../features/risk-grades/risk-grades.module.js';
import { SafetyModule } from '../features/safety/safety.module.js';
import { SealedReportsModule } from '../features/sealed-reports/sealed-reports.module.js';
import { ScreeningsModule } from '../features/screenings/screenings.module.js';
import { SessionsModule } from '../features/sessions/sessions.module.js';
import { SignInModule } from '../features/sign-in/sign-in.module.js';
import { SupervisionsModule } from '../features/supervisions/supervisions.module.js';
import { TriageModule } from '../features/triage/triage.module.js';
import { TrackingModule } from '../features/tracking/tracking.module.js';
import { VisitsModule } from '../features/visits/visits.module.js';
import { WorkPlansModule } from '../features/work-plans/work-plans.module.js';
import type { Config } from '../platform/config.js';
import { DatabaseModule } from './database.module.js';
import { SealingModule } from './sealing.module.js';

/** The API: its rooms, and the ground they stand on. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    const { publicUrl, keyEncryptionKey, oidc } = config;
    return {
      module: AppModule,
      imports: [
        // One plan a statement, whoever asks: our statements are shaped for it, and to plan one again costs more than to run it.
        DatabaseModule.with(config, { name: 'yizhan api', settings: { plan_cache_mode: 'force_generic_plan' } }),
        SealingModule.with(keyEncryptionKey),
        SignInModule.with({ issuer: publicUrl, audience: publicUrl, keyEncryptionKey, outside: oidc }),
        HealthModule,
        HealthDeadlinesModule,
        DirectoryModule,
        CasesModule,
        HandoffsModule,
        PackagesModule,
        CompetenceModule,
        AssistancesModule,
        HandlersModule,
        OrganisationsModule,
        TriageModule,
        ProceedingsModule,
        SessionsModule,
        DocumentsModule,
        DeadlinesModule,
        CalendarsModule,
        LimitationModule,
        RiskGradesModule,
        NumbersModule,
        MergesModule,
        MassesModule,
        SafetyModule,
        ScreeningsModule,
        VisitsModule,
        LinksModule,
        HelpersModule,
        DutiesModule,
        WorkPlansModule,
        SupervisionsModule,
        SealedReportsModule,
        InboxModule,
        NoticePreferencesModule,
        EventFeedModule,
        TrackingModule,
        OperatorModule.with(config),
        // Outside demo mode these routes do not exist.
        ...(config.demo ? [DemoModule] : []),
      ],
    };
  }
}
