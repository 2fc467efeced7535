import type { FactOf } from '../../model/index.js'
import type { Template } from './template.js'
import { join, said, sentence, type Said } from './saying.js'

const VERBS: Record<FactOf<'DocumentRelation'>['relation'], Said> = {
  CONTINUES: said('tiếp tục đẩy mạnh thực hiện', 'continues'),
  IMPLEMENTS: said('triển khai thực hiện', 'implements'),
  IN_SPIRIT_OF: said('theo tinh thần', 'is in the spirit of'),
  LINKED_TO: said('gắn với', 'is linked to'),
  CITES: said('dẫn', 'cites'),
  BASED_ON: said('căn cứ', 'is based on'),
  AMENDS: said('sửa đổi, bổ sung', 'amends'),
  REPLACES: said('thay thế', 'replaces'),
  REPEALS: said('bãi bỏ', 'repeals'),
  GUIDES: said('hướng dẫn thực hiện', 'guides the implementation of'),
  SET_OUT_IN: said('được nêu trong', 'is set out in'),
}

/** `Kết luận số 44-KL/TW tiếp tục đẩy mạnh thực hiện Chỉ thị số 09-CT/TW.` */
export const documentRelation: Template<'DocumentRelation'> = (fact, name) =>
  sentence(join(name(fact.from), VERBS[fact.relation], name(fact.to)), fact.basis)
