import CXlsxWriter

/// How a cell of the error workbook looks.
struct CellStyle: Hashable {
  var format: String?
  var tint = CellMarks.Tint.none
  var wraps = false
  var isTitle = false

  var withoutFormat: CellStyle { CellStyle(tint: tint, wraps: wraps, isTitle: isTitle) }

  func apply(to target: UnsafeMutablePointer<lxw_format>?) {
    format_set_align(target, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if wraps { format_set_text_wrap(target) }
    if isTitle {
      format_set_bold(target)
      format_set_bg_color(target, 0xE7ECF1)
      format_set_bottom(target, UInt8(LXW_BORDER_THIN.rawValue))
    }
    switch tint {
    case .none: break
    case .warning: format_set_bg_color(target, 0xFFEB9C)
    case .fault: format_set_bg_color(target, 0xFFC7CE)
    }
    switch format {
    case nil: break
    // The built-in date format (ECMA-376 part 1, §18.8.30, id 14) follows the reader's country; its code does not.
    case "mm-dd-yy", "m/d/yy", "m/d/yyyy": format_set_num_format_index(target, 14)
    // libxlsxwriter cuts a longer code short, and half a code makes Excel repair the file.
    case .some(let code) where code.utf8.count < Int(LXW_FORMAT_FIELD_LEN): format_set_num_format(target, code)
    default: break
    }
  }
}
