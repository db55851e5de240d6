import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WorkerConfig } from '../platform/config.js';
import { assertSafeDatabase, createDataSource, type PoolOptions } from '../platform/database.js';
import { untilThere } from '../platform/database-faults.js';
import { Work } from '../platform/work.js';

@Injectable()
class DatabaseClosing implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Last of all: what is drained before still writes. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** The one pool of a process and the unit of work on it, for every room. Refuses a database that would lose what it acknowledged. */
@Module({})
export class DatabaseModule {
  static with(config: Pick<WorkerConfig, 'databaseUrl' | 'databasePoolSize'>, options: PoolOptions): DynamicModule {
    const dataSource = {
      provide: DataSource,
      useFactory: async (): Promise<DataSource> => {
        const source = await untilThere(() => createDataSource(config, options).initialize());
        try {
          await assertSafeDatabase((text) => source.query(text));
        } catch (fault) {
          await source.destroy();
          throw fault;
        }
        return source;
      },
    };
    return { module: DatabaseModule, global: true, providers: [dataSource, Work, DatabaseClosing], exports: [DataSource, Work] };
  }
}
