import Mustache

// A form has hundreds of values: named here they are found without reflection, which is slow.

extension FormGroup: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "legend": legend
        case "hint": hint
        case "rows": rows
        default: nil
        }
    }
}

extension FormRow: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "legend": legend
        case "hasLegend": hasLegend
        case "items": items
        default: nil
        }
    }
}

extension FormItem: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "label": label
        case "hint": hint
        case "error": error
        case "value": value
        case "isText": isText
        case "isNumber": isNumber
        case "isDecimal": isDecimal
        case "isTick": isTick
        case "isTicked": isTicked
        case "isSelect": isSelect
        case "isArea": isArea
        case "lengthMax": lengthMax
        case "isDate": isDate
        case "isFile": isFile
        case "accepts": accepts
        case "isPassword": isPassword
        case "autocomplete": autocomplete
        case "options": options
        case "describedBy": describedBy
        default: nil
        }
    }
}

extension FormItem.Option: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "value": value
        case "text": text
        case "isChosen": isChosen
        default: nil
        }
    }
}
