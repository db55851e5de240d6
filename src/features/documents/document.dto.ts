import { IsText, IsCode } from '../../platform/http/validators.js';

export class UploadQuery {
  /** 文件名 @example "借条.jpg" */
  @IsText(200)
  name: string;

  /** 种类,如 evidence、ruling、authorisation */
  @IsCode()
  kind: string = 'evidence';
}
