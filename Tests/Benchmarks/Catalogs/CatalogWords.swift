/// The words that generated catalogs are made of: the openings, objects, circumstances and endings of
/// official names, with the vocabularies of their columns.
///
/// For speed and load only: what is put together says nothing about real procedures.
enum CatalogWords {
  /// What is done, the commonest first.
  static let actions = split(
    """
    Đăng ký|Đăng ký lại|Cấp|Cấp lại|Cấp đổi|Cấp mới|Gia hạn|Điều chỉnh|Sửa đổi, bổ sung|Thu hồi|\
    Thẩm định|Phê duyệt|Công nhận|Xác nhận|Chứng thực|Thông báo|Đề nghị|Chấp thuận|Cho phép|\
    Chuyển đổi|Tạm ngừng|Chấm dứt|Giải quyết|Giải thể|Thành lập|Sáp nhập, chia, tách|Miễn, giảm|\
    Hỗ trợ|Xét duyệt|Kiểm tra, công nhận|Đính chính|Hủy bỏ|Xóa đăng ký|Khai báo|Tiếp nhận|Bổ \
    nhiệm|Miễn nhiệm|Phục hồi|Tuyển sinh|Trợ cấp
    """
  )

  /// What it is done to.
  static let objects = split(
    """
    khai sinh|kết hôn|nhận cha, mẹ, con|thay đổi, cải chính hộ tịch|thường trú|tạm vắng|hộ \
    chiếu phổ thông|thẻ tạm trú|giấy phép quy hoạch|chứng chỉ năng lực hoạt động xây dựng|thiết \
    kế xây dựng triển khai sau thiết kế cơ sở|giấy chứng nhận quyền sử dụng đất|chuyển mục đích \
    sử dụng đất|tách thửa hoặc hợp thửa đất|biện pháp bảo đảm bằng tàu bay|doanh nghiệp tư nhân|\
    công ty cổ phần|hợp tác xã|chi nhánh, văn phòng đại diện|giấy chứng nhận đăng ký đầu tư|dự \
    án đầu tư có vốn đầu tư nước ngoài|giấy phép lái xe|giấy phép liên vận giữa Việt Nam và Lào|\
    chứng chỉ sát hạch lái xe|bến thủy nội địa|tàu biển|giấy phép khai thác thủy sản|cơ sở đủ \
    điều kiện an toàn thực phẩm|giấy chứng nhận kiểm dịch động vật|cơ sở sản xuất, buôn bán \
    thuốc bảo vệ thực vật|giống cây trồng lâm nghiệp|phương án quản lý rừng bền vững|giấy phép \
    khai thác khoáng sản|giấy phép khai thác nước dưới đất|giấy phép môi trường|hoạt động đo \
    đạc và bản đồ|giấy phép hoạt động dự báo, cảnh báo khí tượng thủy văn|giấy phép hoạt động \
    khám bệnh, chữa bệnh|giấy chứng nhận đủ điều kiện kinh doanh dược|phiếu công bố sản phẩm mỹ \
    phẩm|cơ sở điều trị nghiện chất dạng thuốc phiện|chế độ ưu đãi đối với thân nhân liệt sĩ|\
    trợ cấp một lần đối với người hoạt động kháng chiến|trợ giúp xã hội thường xuyên hàng tháng|\
    cơ sở trợ giúp xã hội|bảo hiểm thất nghiệp|lương hưu hàng tháng|chế độ tai nạn lao động, \
    bệnh nghề nghiệp|giấy phép lao động cho người lao động nước ngoài|hợp đồng đưa người lao \
    động đi làm việc ở nước ngoài|thỏa ước lao động tập thể|hoạt động giáo dục nghề nghiệp|\
    trường tiểu học|trường trung học phổ thông|trung tâm giáo dục thường xuyên|văn bằng do cơ \
    sở giáo dục nước ngoài cấp|chi phí học tập cho sinh viên dân tộc thiểu số|giấy phép xuất \
    bản tài liệu không kinh doanh|giấy phép xuất bản bản tin|giấy phép bưu chính|giấy phép viễn \
    thông|chương trình biểu diễn nghệ thuật|giấy phép kinh doanh dịch vụ vũ trường|di tích lịch \
    sử văn hóa|thư viện tư nhân|giấy phép kinh doanh dịch vụ lữ hành nội địa|hạng cơ sở lưu trú \
    du lịch|kinh doanh hoạt động thể thao|nội dung tác phẩm mỹ thuật, triển lãm mỹ thuật|giấy \
    phép bán buôn sản phẩm thuốc lá|giấy chứng nhận đủ điều kiện kinh doanh khí|hoạt động \
    khuyến mại|giấy phép hoạt động điện lực|sử dụng vật liệu nổ công nghiệp|giấy chứng nhận \
    xuất xứ hàng hóa|cụm công nghiệp|kết quả thực hiện nhiệm vụ khoa học và công nghệ|giấy phép \
    tiến hành công việc bức xạ|công bố hợp chuẩn, hợp quy|hợp đồng chuyển giao công nghệ|tổ \
    chức hành nghề luật sư|công chứng viên|thừa phát lại|hòa giải viên thương mại|trợ giúp pháp \
    lý|giám định tư pháp|quốc tịch Việt Nam|bản sao từ bản chính giấy tờ, văn bản|hợp đồng, \
    giao dịch liên quan đến tài sản là động sản|văn bản thỏa thuận phân chia di sản|khiếu nại \
    lần đầu|tiếp công dân|kê khai tài sản, thu nhập|quỹ xã hội, quỹ từ thiện|chức sắc, chức \
    việc tôn giáo|khen thưởng thành tích đột xuất|tuyển dụng công chức|thi nâng ngạch công chức|\
    chứng chỉ hành nghề lưu trữ|thôn, tổ dân phố|mã số đơn vị có quan hệ với ngân sách|giao tài \
    sản kết cấu hạ tầng|quyết toán dự án hoàn thành|thuế sử dụng đất phi nông nghiệp|thuế thu \
    nhập cá nhân|ưu tiên trong lĩnh vực hải quan|kho bạc nhà nước|công ty quản lý quỹ|đại lý \
    thuế|kiểm toán viên hành nghề|quỹ tín dụng nhân dân|hoạt động ngoại hối|chuyển tiền ra nước \
    ngoài|hộ chiếu ngoại giao, hộ chiếu công vụ|hoạt động của tổ chức phi chính phủ nước ngoài|\
    chính sách dân tộc|nghĩa vụ quân sự|chế độ đối với quân nhân xuất ngũ|giấy chứng nhận đủ \
    điều kiện về an ninh, trật tự|vũ khí, vật liệu nổ, công cụ hỗ trợ|cơ sở dữ liệu quốc gia về \
    dân cư|nhà ở xã hội|kinh doanh dịch vụ bất động sản|quy hoạch chi tiết xây dựng|cấp nước \
    sạch nông thôn|chiếu sáng công cộng|thi công công trình trên đường bộ đang khai thác|đường \
    sắt chuyên dùng|phương tiện bay không người lái|kế hoạch phòng, chống thiên tai|bố trí, ổn \
    định dân cư|sản phẩm OCOP|giống vật nuôi|đê điều
    """
  )

  /// For whom, where, in which case; the first is none.
  static let circumstances = split(
    """
    |có yếu tố nước ngoài|tại khu vực biên giới|lưu động|cho người đã có hồ sơ, giấy tờ cá nhân|\
    trực tuyến|đối với tổ chức|đối với cá nhân|đối với hộ gia đình, cá nhân|đối với tổ chức, cá \
    nhân nước ngoài|thuộc thẩm quyền của Ủy ban nhân dân cấp tỉnh|thuộc thẩm quyền của Ủy ban \
    nhân dân cấp huyện|thuộc thẩm quyền của Ủy ban nhân dân cấp xã|thuộc thẩm quyền của Bộ \
    trưởng|thuộc thẩm quyền giải quyết của Sở|trên địa bàn tỉnh|trên địa bàn một huyện|trong \
    khu công nghiệp, khu kinh tế|trong lĩnh vực nông nghiệp|trong trường hợp bị mất, bị hỏng|\
    trong trường hợp thay đổi tên, địa chỉ|trường hợp hết thời hạn|trường hợp chuyển nhượng, \
    thừa kế, tặng cho|trường hợp đặc biệt|theo hình thức đối tác công tư|theo quy định của pháp \
    luật|theo yêu cầu của người đứng đầu|sử dụng vốn ngân sách nhà nước|không sử dụng ngân sách \
    nhà nước|có vốn đầu tư nước ngoài|hoạt động không vì lợi nhuận|cấp đặc biệt, cấp I|cấp II, \
    cấp III|hạng 1, hạng 2, hạng 3|lần đầu|lần hai|bổ sung|tạm thời|có thời hạn|vô thời hạn|của \
    doanh nghiệp|của hợp tác xã|của người Việt Nam ở nước ngoài|của công dân Việt Nam cư trú \
    trong nước|của cơ quan, tổ chức|đang hoạt động|để phục vụ nghiên cứu khoa học|để tham dự \
    hội thi, triển lãm|cho trẻ em dưới 6 tuổi|cho người cao tuổi|cho người khuyết tật nặng|cho \
    đồng bào dân tộc thiểu số|cho học sinh, sinh viên|cho phụ nữ thuộc hộ nghèo sinh con đúng \
    chính sách dân số|qua dịch vụ bưu chính công ích|không thu tiền|bằng phương tiện điện tử|từ \
    nguồn kinh phí địa phương|ở vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn|giai đoạn \
    2021 - 2025
    """
  )

  /// What stands at the end of some names.
  static let endings = split(
    """
    (cấp tỉnh)|(cấp huyện)|(cấp xã)|(cấp trung ương)|- liên thông|(1 ngày làm việc)|và cấp giấy \
    chứng nhận|do sai sót của cơ quan cấp|theo Nghị định số 61/2018/NĐ-CP|theo Nghị định số \
    107/2021/NĐ-CP|theo Luật Đất đai 2024|từ ngày 01/7/2025|và thông báo kết quả|nộp hồ sơ tại \
    Trung tâm phục vụ hành chính công
    """
  )

  /// Fields.
  static let fields = split(
    """
    Hộ tịch|Chứng thực|Lý lịch tư pháp|Công chứng|Trợ giúp pháp lý|Trọng tài thương mại|Bồi \
    thường nhà nước|Phổ biến giáo dục pháp luật|Môi trường|Địa chất và khoáng sản|Đo đạc, bản \
    đồ và thông tin địa lý|Viễn thám|Hoạt động xây dựng|Nhà ở và công sở|Hạ tầng kỹ thuật|Giám \
    định tư pháp xây dựng|Đường bộ|Đường sắt|Hàng không|Thành lập và hoạt động của doanh nghiệp|\
    Thành lập và hoạt động hộ kinh doanh|Đầu tư vào nông nghiệp, nông thôn|Đấu thầu|Hỗ trợ \
    doanh nghiệp nhỏ và vừa|Thuế|Kho bạc|Bảo hiểm|Quản lý công sản|Tài chính ngân hàng|Hoạt \
    động ngân hàng|Bảo hiểm tiền gửi|Việc làm|Giáo dục nghề nghiệp|Người có công|Trẻ em|Thu, sổ \
    thẻ bảo hiểm|Bảo hiểm y tế|Dược phẩm|Y tế dự phòng|Trang thiết bị y tế|Giám định y khoa|\
    Giáo dục tiểu học|Giáo dục đại học|Quy chế thi, tuyển sinh|Giáo dục dân tộc|Xuất bản, in và \
    phát hành|Viễn thông và Internet|Tần số vô tuyến điện|Văn hóa cơ sở|Nghệ thuật biểu diễn|\
    Thư viện|Du lịch|Quảng cáo|Lưu thông hàng hóa trong nước|Xúc tiến thương mại|Hóa chất|Công \
    nghiệp nặng|Khoa học, công nghệ|An toàn bức xạ và hạt nhân|Trồng trọt
    """
  )

  /// Agencies.
  static let agencies = split(
    """
    Bộ Công an|Bộ Công Thương|Bộ Giáo dục và Đào tạo|Bộ Giao thông vận tải|Bộ Kế hoạch và Đầu \
    tư|Bộ Khoa học và Công nghệ|Bộ Lao động - Thương binh và Xã hội|Bộ Ngoại giao|Bộ Nội vụ|Bộ \
    Nông nghiệp và Phát triển nông thôn|Bộ Quốc phòng|Bộ Tài chính|Bộ Tài nguyên và Môi trường|\
    Bộ Thông tin và Truyền thông|Bộ Tư pháp|Bộ Văn hóa, Thể thao và Du lịch|Bộ Xây dựng|Bộ Y tế|\
    Thanh tra Chính phủ|Ngân hàng Nhà nước Việt Nam|Ủy ban Dân tộc|Bảo hiểm xã hội Việt Nam|\
    Ngân hàng Chính sách xã hội|Ban Quản lý khu kinh tế, khu công nghiệp|Tập đoàn Điện lực Việt \
    Nam
    """
  )

  /// Syllables of place names.
  static let syllables = split(
    """
    An|Cát|Châu|Đại|Đăk|Đình|Đồng|Gia|Hải|Hậu|Hoà|Hồng|Khánh|Kim|Lạc|Lệ|Linh|Lộc|Mai|Nam|Nghĩa|\
    Nguyên|Phong|Phúc|Quảng|Quỳnh|Tam|Tây|Thái|Thạnh|Thịnh|Thới|Thụy|Tiên|Trạch|Trực|Vân|Vũ|Yên|\
    Bắc|Hạ|Ea|Lăk|Nậm|Sín|Xín|Yang|Nhơn|Cù|Rạch|Bến|Gò|Ngân
    """
  )

  private static func split(_ text: String) -> [[UInt8]] {
    text.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) }
  }
}
