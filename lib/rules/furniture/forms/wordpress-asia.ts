// WordPress's comment form as sites of Asia and the Arab countries print it (DEFECTS §7).
import type { FormStrings } from './strings.ts';

export const WORDPRESS_ASIA: readonly FormStrings[] = [
  {
    of: 'ja',
    heading:
      'コメントを残す | コメントをどうぞ | コメントする | コメントを書く | コメントを投稿する | 返信を残す | コメント投稿',
    headingTo: 'にコメントする',
    title: 'コメント',
    notice: 'メールアドレスが公開されることはありません | メールアドレスは公開されません',
    required: 'が付いている欄は必須項目です | * が付いている欄は必須項目です | 必須項目には',
    core: 'コメント | 名前 | お名前 | メール | メールアドレス | Eメール | サイト | ウェブサイト',
    field: '必須 | 任意 | 公開されません',
    control:
      'コメントをキャンセル | 返信をキャンセル | 返信をキャンセルする | コメントを送信 | 送信 | 次回のコメントで使用するためブラウザーに自分の名前、メールアドレス、サイトを保存する | 次回のコメントで使用するためブラウザに自分の名前、メールアドレス、サイトを保存する | 次回のコメントで使用するためブラウザーに | 新しいコメントをメールで通知 | 新しい投稿をメールで受け取る',
    widget:
      'このサイトはスパムを低減するために Akismet を使っています | コメントデータの処理方法の詳細はこちらをご覧ください',
    closed:
      'コメントを投稿するにはログインしてください | コメントは受け付けていません | コメントはありません | コメントはまだありません | この投稿へのコメントは現在閉じられています',
  },
  {
    of: 'ko',
    heading: '답글 남기기 | 댓글 남기기 | 댓글 달기 | 댓글 쓰기 | 의견 남기기',
    title: '댓글',
    notice: '이메일 주소는 공개되지 않습니다 | 이메일은 공개되지 않습니다 | 이메일 주소를 발행하지 않을 것입니다',
    required: '필수 필드는 | 필수 항목은 | 필수 입력창은',
    core: '댓글 | 이름 | 이메일 | 웹사이트',
    field: '필수',
    control:
      '응답 취소 | 답글 취소 | 댓글 취소 | 댓글 달기 | 댓글 작성 | 댓글 등록 | 다음 번 댓글 작성을 위해 이 브라우저에 이름, 이메일, 그리고 웹사이트를 저장합니다 | 다음 번 댓글 작성을 위해 이 브라우저에',
    closed: '댓글을 달기 위해서는 로그인해야합니다 | 댓글이 없습니다 | 댓글이 닫혔습니다',
  },
  {
    of: 'zh-CN',
    heading: '发表回复 | 发表评论 | 发布评论 | 添加评论 | 写评论 | 我要评论 | 发表留言 | 留下评论',
    headingTo: '回复给',
    title: '评论 | 留言',
    notice:
      '(您|你)的邮箱地址不会被公开 | (您|你)的电子邮件地址不会被公开 | (您|你)的电子邮箱地址不会被公开 | (您|你)的电子邮箱不会被公开 | 电子邮件地址不会被公开 | 邮箱地址不会被公开',
    required: '必填项已用 | 必填项已用 * 标注 | 必填项用 | 必填项已标记为',
    core: '评论 | 显示名称 | 姓名 | 名字 | 邮箱 | 电子邮件 | 邮箱地址 | 网站 | 站点 | 网址',
    field: '必填 | 选填 | 不会被公开 | 不公开',
    control:
      '取消回复 | 点击这里取消回复 | 提交评论 | 发表评论 | 提交 | 在此浏览器中保存我的显示名称、邮箱地址和网站地址，以便下次评论时使用 | 在此浏览器中保存我的名字、电邮和网站 | 在此浏览器中保存我的姓名、邮箱地址和网站 | 在此浏览器中保存我的显示名称 | 有人回复时邮件通知我 | 通过电子邮件通知我后续评论',
    closed:
      '要发表评论，您必须先登录 | 您必须登录才能发表评论 | 您必须先登录才能发表评论 | 评论已关闭 | 评论关闭 | 暂无评论 | 还没有评论 | 没有评论 | 抢沙发 | 沙发空缺中，还不快抢',
  },
  {
    of: 'zh-TW',
    heading: '發佈留言 | 發表迴響 | 發表留言 | 發表評論 | 發表回覆 | 張貼留言 | 新增留言 | 我要留言',
    title: '留言 | 迴響',
    notice:
      '發佈留言必須填寫的電子郵件地址不會公開 | (您|你)的電子郵件位址並不會被公開 | 發表迴響必須填寫的電子郵件地址不會公開 | (您|你)的電子郵件地址不會被公開 | 電子郵件地址不會被公開',
    required: '必填欄位標示為 | 必要欄位標記為 | 必填欄位標記為 | 必要欄位標示為',
    core: '留言 | 評論 | 顯示名稱 | 名稱 | 姓名 | 電子郵件 | 電子郵件地址 | 網站 | 個人網站網址 | 個人網站',
    field: '必要 | 必填',
    control:
      '取消回覆 | 發佈留言 | 提交 | 在瀏覽器中儲存顯示名稱、電子郵件地址及個人網站網址，以供下次發佈留言時使用 | 在瀏覽器中儲存顯示名稱、電子郵件地址及個人網站網址，以便下次發佈留言時使用 | 在瀏覽器中儲存顯示名稱 | 以電子郵件通知我後續迴響 | 新文章使用電子郵件通知我 | 用電子郵件通知我後續的回應',
    closed: '必須登入才能發佈留言 | 要發表迴響，你必須先登入 | 留言功能已關閉 | 迴響已關閉 | 尚無留言',
  },
  {
    of: 'id',
    heading: 'Tinggalkan Balasan | Tinggalkan Komentar | Beri Komentar | Tulis Komentar | Tinggalkan sebuah balasan',
    headingTo: 'Tinggalkan Balasan ke',
    title: 'Komentar',
    notice: 'Alamat (email|surel) Anda tidak akan dipublikasikan',
    required: 'Ruas yang wajib ditandai | Bidang yang wajib ditandai | Wajib diisi',
    core: 'Komentar | Nama | Email | Surel | Situs Web | Situs',
    field: 'wajib | Ubah',
    control:
      'Batalkan balasan | Batalkan | Kirim Komentar | Simpan nama, email, dan situs web saya pada peramban ini untuk komentar saya berikutnya | Simpan nama, email, dan situs web saya | Beritahu saya mengenai kiriman baru melalui surel | Beritahu saya akan tindak lanjut komentar melalui surel',
    widget: 'Situs ini menggunakan Akismet untuk mengurangi spam | Pelajari bagaimana data komentar Anda diproses',
    closed:
      'Anda harus masuk untuk berkomentar | Anda harus masuk log untuk mengirim sebuah komentar | Komentar ditutup | Belum ada komentar',
  },
  {
    of: 'vi',
    heading: 'Để lại một bình luận | Để lại bình luận | Trả lời | Viết bình luận | Gửi bình luận của bạn',
    headingTo: 'Trả lời cho',
    title: 'Bình luận',
    notice: 'Email của bạn sẽ không được hiển thị công khai | Địa chỉ email của bạn sẽ không được công bố',
    required: 'Các trường bắt buộc được đánh dấu | Trường bắt buộc được đánh dấu',
    core: 'Bình luận | Tên | Họ tên | Email | Thư điện tử | Trang web | Website',
    field: 'bắt buộc',
    control:
      'Hủy | Hủy trả lời | Gửi bình luận | Phản hồi | Lưu tên của tôi, email, và trang web trong trình duyệt này cho lần bình luận kế tiếp của tôi | Lưu tên của tôi, email, và trang web',
    closed:
      'Bạn phải đăng nhập để gửi bình luận | Bạn phải đăng nhập để gửi phản hồi | Bình luận đã đóng | Chức năng bình luận bị tắt',
  },
  {
    of: 'ar',
    heading: 'اترك تعليقاً | اترك تعليقا | اترك ردا | اترك رد | أضف تعليق | أضف تعليقا',
    headingTo: 'اترك تعليقاً على',
    title: 'التعليقات',
    notice: 'لن يتم نشر عنوان بريدك الإلكتروني | البريد الإلكتروني الخاص بك لن يتم نشره',
    required: 'الحقول الإلزامية مشار إليها بـ | الحقول المطلوبة مشار إليها',
    core: 'التعليق | تعليق | الاسم | البريد الإلكتروني | الموقع الإلكتروني | الموقع',
    field: 'مطلوب',
    control:
      'إلغاء الرد | إرسال التعليق | إرسال تعليق | احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي | احفظ اسمي، بريدي الإلكتروني',
    closed: 'يجب أنت تكون مسجل الدخول لتضيف تعليقاً | التعليقات مغلقة | لا توجد تعليقات',
  },
  {
    of: 'fa',
    heading: 'دیدگاهتان را بنویسید | پاسخ دهید | دیدگاه خود را بنویسید',
    notice: 'نشانی ایمیل شما منتشر نخواهد شد',
    required: 'بخش‌های موردنیاز علامت‌گذاری شده‌اند',
    core: 'دیدگاه | نام | ایمیل | وب‌ سایت',
    control: 'لغو پاسخ | فرستادن دیدگاه',
  },
  {
    of: 'th',
    heading: 'ใส่ความเห็น | แสดงความคิดเห็น',
    notice: 'อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น',
    required: 'ช่องข้อมูลจำเป็นถูกทำเครื่องหมาย',
    core: 'ความเห็น | ชื่อ | อีเมล | เว็บไซต์',
    control: 'ยกเลิกการตอบ | แสดงความเห็น',
  },
];
