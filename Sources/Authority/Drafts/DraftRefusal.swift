/// Why a draft is not changed; nothing was lost.
package enum DraftRefusal: Error, Hashable, Sendable {
    /// It is another enterprise's, or another officer's.
    case notYours
    /// It can no longer be changed at its stage.
    case closed
    /// The part is not among those to be corrected.
    case locked(DraftPart)
    /// Somebody saved the part meanwhile.
    case conflict(DraftPart)
    /// It is not what the page showed: somebody has saved a part or changed the files meanwhile.
    case changed
    /// The applicant has confirmed what was entered; the counter enters nothing more.
    case confirmed
    /// More rows than allowed.
    case tooManyRows(max: Int)
    /// There is no such row, file or waiting table to change.
    case nothingThere
    /// There is no such file to look at.
    case noFile
    /// Parts that must be completed first.
    case incomplete([DraftPart])
    /// So many items of a correction are not answered yet.
    case unanswered(Int)
    /// The file is not taken.
    case upload(UploadFault)
    /// No draft may be opened: so many are open already.
    case draftOpen(count: Int)

    /// What happened and what to do, in Chinese.
    package var message: String {
        switch self {
        case .notYours: "这不是您单位的申请，不能查看或修改。"
        case .closed: "申请已提交，现在不能修改；如需更正，请等候补正通知或撤回申请。"
        case .locked(let part): "“\(part.title)”不在补正范围内，不能修改。"
        case .conflict(let part): "“\(part.title)”已由他人另行保存，请比较后再保存。"
        case .changed: "申请内容在您核对之后有了改动，请重新核对后再办。"
        case .confirmed: "申请人已确认代录内容，窗口不再改动；需要更正的，由申请人登录后自行修改。"
        case .tooManyRows(let max): "最多填写 \(max) 行，请删去多余的行。"
        case .nothingThere, .noFile: "没有这一项，可能已被删除，请返回后重新选择。"
        case .incomplete(let parts):
            "还有未完成的部分：\(parts.map(\.title).joined(separator: "、"))，请补全后再提交。"
        case .unanswered(let count): "还有 \(count) 项补正内容未答复，请逐项补正后再提交。"
        case .upload(let fault): fault.message
        case .draftOpen(let count): "已有 \(count) 件未提交的申请，请从“我的申请”继续填写其中一件。"
        }
    }
}

extension UploadFault {
    /// What is wrong and what to do, in Chinese.
    package var message: String {
        switch self {
        case .empty: "文件是空的，请检查后重新上传。"
        case .tooLarge: "文件超过10 MB，请压缩或拆分后再上传。"
        case .badName: "文件名含有不能使用的字符或多重扩展名，请改名后再上传。"
        case .badEnding: "只接受 PDF、JPG、PNG 和 OFD 文件。"
        case .otherContent: "文件内容与扩展名不符，请另存为正确的格式后再上传。"
        case .otherType: "浏览器所报的文件类型与扩展名不符，请检查文件。"
        case .damaged: "文件不完整或已损坏，请重新导出后再上传。"
        case .twoKinds: "文件里夹带了别的内容（如压缩包），请用阅读或看图软件另存一份后再上传。"
        case .program: "文件中含有脚本或可执行内容，不予接收；请打印为PDF后再上传。"
        case .attachments: "PDF 里夹带了其他文件（附件），不予接收；请去掉附件后另存，附件单独上传。"
        case .heic:
            "这是 HEIC 格式的照片，不能接收。iPhone：设置 › 相机 › 格式 › 兼容性最佳，再重拍；"
                + "安卓、鸿蒙手机：在相机设置中关闭 HEIF（高效）格式；已拍的请转存为 JPG 后再上传。"
        case .tooManyPixels: "图片尺寸过大，请缩小到每边 12000 像素以内。"
        case .locked: "文件设有密码，请解除后再上传。"
        case .editingLocked: "PDF 限制了编辑（不需密码就能打开）；请用打印功能重新打印为PDF后再上传。"
        case .uninspected:
            "文件无法检查，未接收；请重新导出或打印为PDF后再上传，仍不行的请到窗口提交。"
        case .noInspector: "文件检查程序暂时不可用，文件未接收；请稍后再上传。"
        case .tooManyFiles: "一件申请最多 20 个文件，请先删去不需要的。"
        case .quota: "一件申请的文件合计不超过 60 MB，请先删去不需要的。"
        case .personQuota: "您尚未提交的文件合计不超过 120 MB，请先提交或删去不需要的。"
        case .infected: "杀毒程序在文件中发现了有害内容，不予接收；请检查电脑后重新导出文件。"
        case .unscanned: "杀毒程序暂时没有答复，文件未接收；请稍后再上传。"
        }
    }
}
