#pragma once

#include <array>

// One sentence a script, in words of our own.
struct ScriptSample {
    const char* name;
    const char* text;
    bool is_rtl = false;
};

inline constexpr std::array script_samples{
    ScriptSample{"Latin", "Belajar sedikit setiap hari lebih baik daripada banyak sekaligus."},
    ScriptSample{"Arabic", "القليل كل يوم خير من الكثير مرة واحدة في الأسبوع", true},
    ScriptSample{"Hebrew", "מעט בכל יום עדיף על הרבה פעם אחת בשבוע", true},
    ScriptSample{"Devanagari", "प्रतिदिन थोड़ा अभ्यास करना श्रेष्ठ है, ज्ञान बढ़ता है"},
    ScriptSample{"Thai", "เรียนวันละนิดดีกว่าเรียนครั้งเดียวมากๆแล้วก็ลืมทั้งหมด"},
    ScriptSample{"Japanese", "毎日少しずつ学ぶほうが、一度にたくさん学ぶより覚えられる。"},
    ScriptSample{"Chinese", "每天学一点，比一次学很多记得更久，也更轻松。"},
    ScriptSample{"Korean", "매일 조금씩 배우는 것이 한꺼번에 배우는 것보다 낫다"},
    ScriptSample{"Tamil", "தினமும் சிறிது படிப்பது நல்லது, மனதில் நிற்கும்"},
    ScriptSample{"Georgian", "ყოველდღე ცოტა სწავლა უკეთესია ვიდრე ერთხელ ბევრი"},
    ScriptSample{"Cyrillic", "Лучше понемногу каждый день, чем много за один раз"},
    ScriptSample{"Greek", "Καλύτερα λίγο κάθε μέρα παρά πολύ μία φορά"},
    ScriptSample{"Vietnamese", "Mỗi ngày học một chút thì nhớ lâu hơn học dồn một buổi"},
    ScriptSample{
        "Emoji",
        "🎉 👩🏽‍🔬 🇮🇩 ❤️ 1️⃣ 🧠 📚 🎉 👩🏽‍🔬 🇮🇩 ❤️"},
};
