import { read } from '../../src/pipeline.js'
import { explain, type Explained } from '../../src/review/index.js'

/** A composed page, read and explained. */
export const explained = (text: string, name = 'page'): Explained => explain(read({ name, text, url: null }))

export const NOTICE = `Đoàn kiểm tra làm việc tại Lào Cai
Ngày 14/3/2023
Sáng 14/3, Đoàn kiểm tra của Ban Bí thư do đồng chí Đặng Văn Sở, Phó Trưởng Ban Nội chính Trung ương làm Trưởng đoàn làm việc với Tỉnh ủy Lào Cai về kết quả thực hiện Kết luận số 77-KL/TW. Đồng chí Kiều Thị Tám cùng dự. Các đồng chí Phó Chủ tịch nêu ý kiến. Toàn tỉnh có 1.234 đảng viên. Nếu có 55 hộ nghèo thì phải báo cáo.
`
