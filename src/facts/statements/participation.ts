import type { FactOf } from '../../model/index.js'
import type { Template } from './template.js'
import { both, join, said, sentence, type Said } from './saying.js'

const ROLES: Record<FactOf<'Participation'>['role'], Said> = {
  HEAD: said('làm Trưởng đoàn trong', 'heads the delegation in'),
  DEPUTY_HEAD: said('làm Phó Trưởng đoàn trong', 'is deputy head of the delegation in'),
  HOST: said('là chủ nhà của', 'hosts'),
  CHAIR: said('chủ trì', 'chairs'),
  SPEAKER: said('phát biểu tại', 'speaks at'),
  PRESENTER: said('trình bày báo cáo tại', 'presents a report at'),
  AWARDER: said('trao thưởng tại', 'hands over awards at'),
  ATTENDEE: said('dự', 'attends'),
}

/** `Lê Văn Mẫu phát biểu tại buổi làm việc với Tỉnh ủy Hải Dương ngày 14/03/2023.` */
export const participation: Template<'Participation'> = (fact, name) => {
  const who = fact.who === null ? both(fact.group === null ? '' : `“${fact.group}”`) : name(fact.who)
  const role = ROLES[fact.role]
  const does = fact.who === null ? said(role.vi, role.en.replace(/^(\p{L}+)s(?= |$)/u, '$1')) : role
  return sentence(join(who, does, name(fact.event)), fact.basis)
}
