import type { ModuleWords } from './modules.ts'

export const zh: ModuleWords = {
  thanks:
    '尊敬的{contact}：\n\n感谢您就 {product} 与我们联系，给您带来不便，我们深表歉意。您的投诉编号为 {number}，由 {responsible} 专人负责。我们最迟于 {due} 再次答复您。\n\n此致\n{author}\n{company}',
  photos:
    '尊敬的{contact}：\n\n为了尽快着手处理，烦请提供两三张不良品照片：整体一张、不良部位特写一张、包装一张。手机拍摄即可。直接回复本消息，或在投诉查询页面上传。\n\n谢谢\n{author}',
  label:
    '尊敬的{contact}：\n\n烦请拍摄外箱或 {product} 本体上的标签发给我们。有了批次号，我们当天即可核查库存，并告知您其他交货是否受影响。\n\n谢谢\n{author}',
  samples:
    '尊敬的{contact}：\n\n我们的实验室希望检测三件不良品（{product}，批次 {batch}）。快递由我方安排并承担费用，请告知取件时间和地点，并在包裹上注明 {number}。\n\n此致\n{author}',
  delay:
    '尊敬的{contact}：\n\n我们曾承诺就 {number} 给您答复，但还需要一些时间，非常抱歉。测试仍在进行，我希望给您一个可靠的结果。我会在 {due} 之前回复您。\n\n此致\n{author}',
  finding:
    '我们检测了您投诉的产品（{product}，批次 {batch}，共 {quantity} 件）以及同批次的留样，您描述的不良已重现。原因已经查明并得到验证，本应发现该问题的检验也已加严。',
  goodwill:
    '虽然检测未发现我方过失，但我们珍视与{customer}的合作，不希望由贵方独自承担损失。作为善意之举（不代表承认责任），我们愿意免费更换半数涉及产品。',
  law: '本决定依据双方约定的产品规格，以及{customer}与{company}之间现行供货条款中有关投诉的规定作出。您的法定权利不受影响。如有异议，请在十四天内说明理由，我们将重新审查。',
}
