export class DocumentView {
  id: string;
  caseId: string;
  proceedingId: string | null;
  /** 种类 */
  kind: string;
  /** 文件名 */
  name: string;
  /** 按内容识别的类型 */
  mediaType: string;
  /** 字节数 */
  size: number;
  /** SHA-256 */
  sha256: string;
  /** 上传时间 */
  uploadedAt: string;
}
