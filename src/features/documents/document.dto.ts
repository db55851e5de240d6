import { IsIn } from 'class-validator';
import { CASE_DOCUMENT_KINDS } from '../../domain/packages.js';
import { IsText, IsCode } from '../../platform/http/validators.js';

export class EvidenceQuery {
  /** 文件名 @example "借条.jpg" */
  @IsText(200)
  name: string;

  /** 种类;调解笔录等程序内的材料不在此上传,应当随该程序上传 */
  @IsIn(CASE_DOCUMENT_KINDS.codes)
  kind: string = 'evidence';
}

export class UploadQuery {
  /** 文件名 @example "借条.jpg" */
  @IsText(200)
  name: string;

  /** 种类,如 evidence、ruling、authorisation */
  @IsCode()
  kind: string = 'evidence';
}
