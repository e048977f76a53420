// WordPress's comment form as sites of Asia and the Arab countries print it (DEFECTS §7).
import type { FormStrings } from './strings.ts';

export const WORDPRESS_ASIA: readonly FormStrings[] = [
  {
    of: 'ja',
    heading:
      'コメントを残す | コメントをどうぞ | コメントする | コメントを書く | コメントを投稿する | 返信を残す | コメント投稿',
    headingTo: 'にコメントする',
    title: 'コメント',
    notice:
      'メールアドレスが公開されることはありません | メールアドレスは公開されません | メールアドレスは公開されることはありません',
    required: 'が付いている欄は必須項目です | * が付いている欄は必須項目です | 必須項目には',
    core: 'コメント | 名前 | お名前 | メール | メールアドレス | Eメール | サイト | ウェブサイト',
    field: '必須 | 任意 | 公開されません | コメント内容 | ニックネーム | URL | タイトル | 非公開 | 画像認証',
    control:
      'コメントをキャンセル | 返信をキャンセル | 返信をキャンセルする | コメントを送信 | 送信 | 次回のコメントで使用するためブラウザーに自分の名前、メールアドレス、サイトを保存する | 次回のコメントで使用するためブラウザに自分の名前、メールアドレス、サイトを保存する | 次回のコメントで使用するためブラウザーに | 新しいコメントをメールで通知 | 新しい投稿をメールで受け取る | 日本語が含まれない投稿は無視されますのでご注意ください | （スパム対策） | 上に表示された文字を入力してください | 次の HTML タグと属性が使えます | 次回のコメントで使用するため、ブラウザーに自分の名前、メールアドレス、サイトを保存する | 後に続くコメントをメールで通知 | 新しい投稿をメールで通知 | 新規コメントをメールで通知 | 新規投稿をメールで通知 | コメントは承認待ちです | コメントは承認制です | コメントは承認後に表示されます | コメントを投稿 | 返信 | キャンセル | スパム対策 | 私はロボットではありません | 個人情報保護方針に同意します',
    widget:
      'このサイトはスパムを低減するために Akismet を使っています | コメントデータの処理方法の詳細はこちらをご覧ください',
    closed:
      'コメントを投稿するにはログインしてください | コメントは受け付けていません | コメントはありません | コメントはまだありません | この投稿へのコメントは現在閉じられています | コメントするにはログインしてください | コメントを残すにはログインしてください | コメントを投稿するにはログインする必要があります | コメントを書き込むにはログインが必要です | コメントは締め切りました | コメントは停止中です | コメントは閉じられています | コメントは現在停止中です | まだコメントはありません | コメント (0) | コメント 0 | 0 件のコメント',
    controlTo: '次のHTML タグと属性が使えます',
  },
  {
    of: 'ko',
    heading: '답글 남기기 | 댓글 남기기 | 댓글 달기 | 댓글 쓰기 | 의견 남기기',
    title: '댓글',
    notice: '이메일 주소는 공개되지 않습니다 | 이메일은 공개되지 않습니다 | 이메일 주소를 발행하지 않을 것입니다',
    required: '필수 필드는 | 필수 항목은 | 필수 입력창은',
    core: '댓글 | 이름 | 이메일 | 웹사이트',
    field: '필수 | 별명 | 비밀번호 | 홈페이지 | 내용 | 보안코드 | 자동등록방지 | 비밀글',
    control:
      '응답 취소 | 답글 취소 | 댓글 취소 | 댓글 달기 | 댓글 작성 | 댓글 등록 | 다음 번 댓글 작성을 위해 이 브라우저에 이름, 이메일, 그리고 웹사이트를 저장합니다 | 다음 번 댓글 작성을 위해 이 브라우저에 | 이메일로 후속 댓글을 알려줍니다 | 이메일로 새글을 알려줍니다 | 이메일로 새 댓글을 알려줍니다 | 후속 댓글을 이메일로 알림 | 새 글을 이메일로 알림 | 다음번 댓글 작성을 위해 이 브라우저에 이름, 이메일, 그리고 웹사이트를 저장합니다 | 확인 | 등록 | 취소 | 댓글 게시 | 답글',
    closed:
      '댓글을 달기 위해서는 로그인해야합니다 | 댓글이 없습니다 | 댓글이 닫혔습니다 | 댓글을 남기려면 로그인하세요 | 댓글을 작성하려면 로그인하세요 | 댓글을 달려면 로그인해야 합니다 | 댓글을 쓰려면 로그인이 필요합니다 | 등록된 댓글이 없습니다 | 아직 댓글이 없습니다 | 댓글 0 | 댓글 0개 | 댓글 (0)',
    widget:
      '이 사이트는 스팸을 줄이는 아키스밋을 사용합니다 | 이 사이트는 Akismet을 사용하여 스팸을 줄입니다 | 이 사이트는 스팸을 줄이기 위해 Akismet을 사용합니다 | 댓글이 어떻게 처리되는지 알아보십시오 | 댓글 데이터가 어떻게 처리되는지 알아보세요 | 댓글 데이터 처리 방법 자세히 알아보기',
  },
  {
    of: 'zh-CN',
    heading: '发表回复 | 发表评论 | 发布评论 | 添加评论 | 写评论 | 我要评论 | 发表留言 | 留下评论',
    headingTo: '回复给',
    title: '评论 | 留言 | 在下方留下您的评论',
    notice:
      '(您|你)的邮箱地址不会被公开 | (您|你)的电子邮件地址不会被公开 | (您|你)的电子邮箱地址不会被公开 | (您|你)的电子邮箱不会被公开 | 电子邮件地址不会被公开 | 邮箱地址不会被公开 | (您|你)的(电子邮箱|邮箱|电子邮件|邮件地址|邮箱地址|电子邮箱地址)不会被公开 | (您|你)的(电子邮件地址|邮箱地址|电子邮箱地址|邮箱)将不会被公开 | (您|你)的(电子邮件地址|邮箱地址|电子邮箱地址|邮箱)不会公开 | 电子邮箱地址不会被公开 | 邮箱不会被公开 | 您的邮箱地址不会被泄露 | (您|你)的(邮件地址|邮箱地址|电子邮件地址)不会被公开，必填项已用',
    required:
      '必填项已用 | 必填项已用 * 标注 | 必填项用 | 必填项已标记为 | 必填项已用*标注 | 必需的字段被标记 | 必填的字段已做标记 | 带*的为必填项 | 带 * 为必填项 | 标有*的为必填项',
    core: '评论 | 显示名称 | 姓名 | 名字 | 邮箱 | 电子邮件 | 邮箱地址 | 网站 | 站点 | 网址 | 电子邮箱 | 称呼 | 昵称 | 您的大名 | 您的邮箱 | 您的网址 | 联系方式 | 电邮 | 个人网址 | QQ | 地址 | 您的站点 | 您的昵称 | 您的电子邮箱',
    field:
      '必填 | 选填 | 不会被公开 | 不公开 | 验证码 | 验证问题 | 请输入验证码 | 输入验证码 | 密码 | 不会显示 | 保密 | 可选 | 可不填 | 不公开，必填 | 评论者 | 看不清？点击更换 | 必须',
    control:
      '取消回复 | 点击这里取消回复 | 提交评论 | 发表评论 | 提交 | 在此浏览器中保存我的显示名称、邮箱地址和网站地址，以便下次评论时使用 | 在此浏览器中保存我的名字、电邮和网站 | 在此浏览器中保存我的姓名、邮箱地址和网站 | 在此浏览器中保存我的显示名称 | 有人回复时邮件通知我 | 通过电子邮件通知我后续评论 | 有新文章时通过邮件通知我 | 有新评论时通过邮件通知我 | 用电子邮件通知我后续评论 | 用电子邮件通知我新文章 | 通过电子邮件通知我新文章 | 后续评论邮件通知我 | 在此浏览器中保存我的姓名、电子邮件和站点地址 | 在此浏览器中保存我的姓名、邮件和网站 | 在此浏览器中保存我的姓名、电子邮件地址和网站 | 我的评论需要审核 | 您的评论需要审核 | 评论需要审核后才能显示 | 评论将在审核后显示 | 发布 | 发送 | 回复 | 重置 | 清空 | 重写 | 取消评论 | 点击我更换图片 | 点击更换图片 | 点击刷新 | 点击更换验证码 | 看不清楚，换一张 | 看不清，换一张 | 退出 | 登出 | 已登录为 | 提交回复 | 下次发表评论时无需再填写个人信息 | 记住我的个人信息 | 我同意隐私政策 | 我已阅读并同意隐私政策 | 表情 | 图片 | 贴图 | 加粗 | 插入代码 | 签到 | 正在提交, 请稍候 | 正在加载验证码 | 点击提交 | Ctrl+Enter快速提交 | 快捷键Ctrl+Enter | 如果有人回复我的评论，请通过电子邮件通知我 | 有回复通知我 | 有回复时邮件通知我 | 私密评论 | 提交中... | 搜索 | 悄悄话',
    closed:
      '要发表评论，您必须先登录 | 您必须登录才能发表评论 | 您必须先登录才能发表评论 | 评论已关闭 | 评论关闭 | 暂无评论 | 还没有评论 | 没有评论 | 抢沙发 | 沙发空缺中，还不快抢 | 要发表评论，您必须登录 | 您必须登录才能评论 | 您必须 登录 才能发表评论 | 登录后才能评论 | 登录后才能发表评论 | 登录后发表评论 | 请登录后评论 | 请登录后发表评论 | 请先登录再评论 | 请登录后再评论 | 抱歉，评论已关闭 | 评论功能已关闭 | 本文评论已关闭 | 该文章已关闭评论 | 此文章评论已关闭 | 抱歉！评论已关闭 | 目前没有评论 | 尚无评论 | 还没有任何评论，你来说两句吧 | 还没有评论，快来抢沙发吧 | 暂时没有评论 | 暂时没有评论，来抢沙发吧 | 没有任何评论 | 评论 (0) | 评论(0) | 共有 0 条评论 | 0 条评论 | 0条评论 | 快来抢沙发 | 来抢个沙发 | 沙发还空着',
    controlTo:
      '您可以使用这些HTML标签和属性 | 您可以使用这些 HTML 标签和属性 | 你可以使用这些HTML标签和属性 | 可以使用的HTML标签',
    widget:
      '此站点使用Akismet来减少垃圾评论 | 本站使用Akismet来减少垃圾评论 | 这个站点使用 Akismet 来减少垃圾评论 | 该站点使用Akismet来减少垃圾评论 | 了解我们如何处理您的评论数据 | 了解您的评论数据如何被处理 | 了解您的评论数据是如何被处理的 | 了解你的评论数据如何被处理 | 功能 | 站点功能',
  },
  {
    of: 'zh-TW',
    heading: '發佈留言 | 發表迴響 | 發表留言 | 發表評論 | 發表回覆 | 張貼留言 | 新增留言 | 我要留言',
    title: '留言 | 迴響',
    notice:
      '發佈留言必須填寫的電子郵件地址不會公開 | (您|你)的電子郵件位址並不會被公開 | 發表迴響必須填寫的電子郵件地址不會公開 | (您|你)的電子郵件地址不會被公開 | 電子郵件地址不會被公開 | 發佈回覆必須填寫的電子郵件地址不會公開 | (您|你)的電子郵件(位址|地址|信箱)(不會被公開|並不會被公開|不會公開|將不會被公開|將不會公開) | 您的電郵地址並不會被公開',
    required: '必填欄位標示為 | 必要欄位標記為 | 必填欄位標記為 | 必要欄位標示為',
    core: '留言 | 評論 | 顯示名稱 | 名稱 | 姓名 | 電子郵件 | 電子郵件地址 | 網站 | 個人網站網址 | 個人網站 | 迴響 | 暱稱 | 您的名稱 | 電子信箱 | 個人網址 | 回應',
    field: '必要 | 必填',
    control:
      '取消回覆 | 發佈留言 | 提交 | 在瀏覽器中儲存顯示名稱、電子郵件地址及個人網站網址，以供下次發佈留言時使用 | 在瀏覽器中儲存顯示名稱、電子郵件地址及個人網站網址，以便下次發佈留言時使用 | 在瀏覽器中儲存顯示名稱 | 以電子郵件通知我後續迴響 | 新文章使用電子郵件通知我 | 用電子郵件通知我後續的回應 | 用電子郵件通知我後續的迴響 | 使用電子郵件通知我後續的迴響 | 使用電子郵件通知我新文章 | 透過電子郵件通知我後續回應 | 透過電子郵件通知我新文章 | 以電子郵件通知我有新文章 | 在此瀏覽器儲存我的名稱、電子郵件及網站 | 送出 | 送出留言 | 取消 | 回覆',
    closed:
      '必須登入才能發佈留言 | 要發表迴響，你必須先登入 | 留言功能已關閉 | 迴響已關閉 | 尚無留言 | 你必須登入才能發表評論 | 您必須登入才能發表迴響 | 您必須先登入才能發表迴響 | 很抱歉，必須登入網站才能發佈留言 | 抱歉，迴響已關閉 | 留言已關閉 | 沒有留言 | 沒有迴響 | 目前沒有留言 | 0 則留言',
    widget:
      '這個網站採用 Akismet 服務減少垃圾留言 | 此網站採用 Akismet 服務減少垃圾留言 | 本網站採用 Akismet 服務減少垃圾留言 | 這個網站使用 Akismet 來減少垃圾留言 | 進一步了解 Akismet 如何處理網站訪客的留言資料 | 進一步瞭解 Akismet 如何處理網站訪客的留言資料 | 瞭解 Akismet 如何處理網站訪客的留言資料 | 了解我們如何處理您的留言資料',
  },
  {
    of: 'id',
    heading: 'Tinggalkan Balasan | Tinggalkan Komentar | Beri Komentar | Tulis Komentar | Tinggalkan sebuah balasan',
    headingTo: 'Tinggalkan Balasan ke',
    title: 'Komentar',
    notice:
      'Alamat (email|surel) Anda tidak akan dipublikasikan | Alamat (email|surel|e-mail) (Anda|anda|kamu) tidak akan (dipublikasikan|ditampilkan|diterbitkan)',
    required: 'Ruas yang wajib ditandai | Bidang yang wajib ditandai | Wajib diisi',
    core: 'Komentar | Nama | Email | Surel | Situs Web | Situs',
    field:
      'wajib | Ubah | Silakan masukkan komentar anda! | Silakan masukkan nama Anda di sini | Anda telah memasukkan alamat email yang salah! | Silakan masukkan alamat email Anda di sini | opsional',
    control:
      'Batalkan balasan | Batalkan | Kirim Komentar | Simpan nama, email, dan situs web saya pada peramban ini untuk komentar saya berikutnya | Simpan nama, email, dan situs web saya | Beritahu saya mengenai kiriman baru melalui surel | Beritahu saya akan tindak lanjut komentar melalui surel | Beritahu saya akan tulisan baru melalui surel | Beritahu saya mengenai tindak lanjut komentar melalui surel | Beri tahu saya komentar baru melalui email | Beri tahu saya pos baru melalui email | Beri tahu saya mengenai komentar berikutnya melalui surel | Simpan nama, email, dan situs web saya di peramban ini untuk komentar saya berikutnya | Simpan nama, email, dan situs web saya pada browser ini untuk komentar saya berikutnya | Simpan nama saya, email, dan situs web di browser ini untuk kali berikutnya saya berkomentar | Kirim | Balas | Batal | Saya bukan robot',
    widget:
      'Situs ini menggunakan Akismet untuk mengurangi spam | Pelajari bagaimana data komentar Anda diproses | Pelajari lebih lanjut bagaimana data komentar Anda diproses',
    closed:
      'Anda harus masuk untuk berkomentar | Anda harus masuk log untuk mengirim sebuah komentar | Komentar ditutup | Belum ada komentar | Anda harus login untuk berkomentar | Anda harus login untuk mengirim komentar | Anda harus masuk untuk mengirim komentar | Silakan login untuk berkomentar | Komentar dinonaktifkan | Komentar tidak diizinkan | Tidak ada komentar | Tidak ada komentar: | Jadilah yang pertama berkomentar',
  },
  {
    of: 'vi',
    heading: 'Để lại một bình luận | Để lại bình luận | Trả lời | Viết bình luận | Gửi bình luận của bạn',
    headingTo: 'Trả lời cho',
    title: 'Bình luận',
    notice:
      'Email của bạn sẽ không được hiển thị công khai | Địa chỉ email của bạn sẽ không được công bố | Địa chỉ email của bạn sẽ không được (công bố|hiển thị công khai|công khai|hiển thị) | Email của bạn sẽ không được (công khai|công bố|hiển thị)',
    required: 'Các trường bắt buộc được đánh dấu | Trường bắt buộc được đánh dấu',
    core: 'Bình luận | Tên | Họ tên | Email | Thư điện tử | Trang web | Website',
    field: 'bắt buộc',
    control:
      'Hủy | Hủy trả lời | Gửi bình luận | Phản hồi | Lưu tên của tôi, email, và trang web trong trình duyệt này cho lần bình luận kế tiếp của tôi | Lưu tên của tôi, email, và trang web | Thông báo cho tôi những bình luận tiếp theo qua email | Thông báo cho tôi các bài viết mới qua email | Báo cho tôi những bình luận mới qua email | Báo cho tôi bài viết mới qua email | Gửi | Gửi phản hồi | Đăng bình luận | Hủy bỏ | Tôi không phải là người máy',
    closed:
      'Bạn phải đăng nhập để gửi bình luận | Bạn phải đăng nhập để gửi phản hồi | Bình luận đã đóng | Chức năng bình luận bị tắt | Bạn phải đăng nhập để bình luận | Bạn cần đăng nhập để bình luận | Chức năng bình luận đã bị đóng | Không có bình luận | Không có nhận xét nào | Chưa có bình luận',
    widget:
      'Trang web này sử dụng Akismet để hạn chế spam | Trang này sử dụng Akismet để hạn chế spam | Trang web này sử dụng Akismet để lọc thư rác | Tìm hiểu cách dữ liệu bình luận của bạn được duyệt | Tìm hiểu bình luận của bạn được duyệt như thế nào | Tìm hiểu cách xử lý dữ liệu bình luận của bạn',
  },
  {
    of: 'ar',
    heading: 'اترك تعليقاً | اترك تعليقا | اترك ردا | اترك رد | أضف تعليق | أضف تعليقا',
    headingTo: 'اترك تعليقاً على',
    title: 'التعليقات',
    notice:
      'لن يتم نشر عنوان بريدك الإلكتروني | البريد الإلكتروني الخاص بك لن يتم نشره | لن يتم نشر عنوان بريدك الالكتروني | لن يتم نشر بريدك الإلكتروني',
    required: 'الحقول الإلزامية مشار إليها بـ | الحقول المطلوبة مشار إليها',
    core: 'التعليق | تعليق | الاسم | البريد الإلكتروني | الموقع الإلكتروني | الموقع',
    field: 'مطلوب',
    control:
      'إلغاء الرد | إرسال التعليق | إرسال تعليق | احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي | احفظ اسمي، بريدي الإلكتروني | أعلمني بمتابعة التعليقات بواسطة البريد الإلكتروني | أعلمني بالمواضيع الجديدة بواسطة البريد الإلكتروني | إرسال | رد | احفظ اسمي والبريد الإلكتروني والموقع الإلكتروني في هذا المتصفح لاستخدامها في المرة المقبلة في تعليقي',
    closed:
      'يجب أنت تكون مسجل الدخول لتضيف تعليقاً | التعليقات مغلقة | لا توجد تعليقات | يجب أن تكون مسجل الدخول لتضيف تعليقاً | يجب عليك تسجيل الدخول لإضافة تعليق | يجب تسجيل الدخول لكتابة تعليق | التعليق مغلق | أغلقت التعليقات',
    widget:
      'هذا الموقع يستخدم Akismet للحدّ من التعليقات المزعجة والغير مرغوبة | هذا الموقع يستخدم خدمة أكيسميت للتقليل من البريد المزعجة | هذا الموقع يستخدم Akismet لتقليل الرسائل غير المرغوبة | تعرّف على كيفية معالجة بيانات تعليقك | اعرف المزيد عن كيفية التعامل مع بيانات التعليقات الخاصة بك | اعرف المزيد عن كيفية التعامل مع بيانات التعليقات الخاصة بك',
  },
  {
    of: 'fa',
    heading: 'دیدگاهتان را بنویسید | پاسخ دهید | دیدگاه خود را بنویسید',
    notice: 'نشانی ایمیل شما منتشر نخواهد شد',
    required: 'بخش‌های موردنیاز علامت‌گذاری شده‌اند',
    core: 'دیدگاه | نام | ایمیل | وب‌ سایت',
    control: 'لغو پاسخ | فرستادن دیدگاه | ذخیره نام، ایمیل و وبسایت من در مرورگر برای زمانی که دوباره دیدگاهی می‌نویسم',
  },
  {
    of: 'th',
    heading: 'ใส่ความเห็น | แสดงความคิดเห็น',
    notice: 'อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น',
    required: 'ช่องข้อมูลจำเป็นถูกทำเครื่องหมาย',
    core: 'ความเห็น | ชื่อ | อีเมล | เว็บไซต์',
    control:
      'ยกเลิกการตอบ | แสดงความเห็น | บันทึกชื่อ, อีเมล และชื่อเว็บไซต์ของฉันบนเบราว์เซอร์นี้ สำหรับการแสดงความเห็นครั้งถัดไป | แจ้งเตือนความเห็นต่อๆ มาทางอีเมล',
  },
  {
    of: 'he',
    heading: 'כתיבת תגובה | השאר תגובה | השארת תגובה | הוסף תגובה',
    notice: 'האימייל לא יוצג באתר | כתובת הדוא״ל שלך לא תפורסם | האימייל שלך לא יפורסם',
    required: 'שדות החובה מסומנים | שדות חובה מסומנים',
    core: 'התגובה שלך | תגובה | שם | אימייל | אתר',
    control: 'לבטל | ביטול | להגיב | שלח תגובה | שמור בדפדפן זה את השם, האימייל והאתר שלי לפעם הבאה שאגיב',
    closed: 'יש להתחבר למערכת כדי לכתוב תגובה',
  },
  {
    of: 'ms',
    heading: 'Tinggalkan Jawapan | Tinggalkan Komen',
    notice: 'Alamat (e-mel|emel|email) anda tidak akan disiarkan',
    required: 'Medan diperlukan ditanda dengan | Medan diperlukan ditanda',
    core: 'Komen | Nama | E-mel | Emel | Laman web',
    control:
      'Batal balasan | Hantar Komen | Simpan nama, e-mel dan laman web saya dalam pelayar ini untuk komen saya yang berikutnya',
    closed: 'Anda mesti log masuk untuk mengirim komen',
  },
  {
    of: 'hi, bn',
    heading: 'एक उत्तर दें | प्रातिक्रिया दे | टिप्पणी करे | মন্তব্য করুন',
    notice:
      'आपका ईमेल पता प्रकाशित नहीं किया जाएगा | आपका ई-मेल पता प्रकाशित नहीं किया जाएगा | আপনার ই-মেইল এ্যাড্রেস প্রকাশিত হবে না',
    required: 'आवश्यक फ़ील्ड चिह्नित हैं | आवश्यक फ़ील्ड्स चिह्नित हैं | প্রয়োজনীয় বিষয়গুলো চিহ্নিত করা আছে',
    core: 'टिप्पणी | नाम | ईमेल | वेबसाईट | মন্তব্য | নাম | ইমেইল | ওয়েবসাইট',
    control: 'जवाब रद्द करें | टिप्पणी करे | জবাব বাতিল',
  },
];
