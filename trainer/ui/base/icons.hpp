#pragma once

/// The signs of the window: code points of Font Awesome 4.7, which is merged into the text fonts.
namespace jemput::trainer::ui::icon {

inline constexpr char home[] = "\uf015";
inline constexpr char play[] = "\uf04b";
inline constexpr char pause[] = "\uf04c";
inline constexpr char check[] = "\uf00c";
inline constexpr char cross[] = "\uf00d";
inline constexpr char question[] = "\uf059";
inline constexpr char bulb[] = "\uf0eb";
inline constexpr char clock[] = "\uf017";
inline constexpr char people[] = "\uf0c0";
inline constexpr char person[] = "\uf007";
inline constexpr char signal[] = "\uf012";
inline constexpr char mail[] = "\uf003";
inline constexpr char whatsapp[] = "\uf232";
inline constexpr char search[] = "\uf002";
inline constexpr char book[] = "\uf02d";
inline constexpr char bolt[] = "\uf0e7";
inline constexpr char warning[] = "\uf071";
inline constexpr char info[] = "\uf05a";
inline constexpr char check_disc[] = "\uf058";
inline constexpr char cross_disc[] = "\uf057";
inline constexpr char barred[] = "\uf05e";
inline constexpr char lock[] = "\uf023";
inline constexpr char eye[] = "\uf06e";
inline constexpr char eye_closed[] = "\uf070";
inline constexpr char print[] = "\uf02f";
inline constexpr char id_card[] = "\uf2c3";
inline constexpr char file[] = "\uf0f6";
inline constexpr char pencil[] = "\uf040";
inline constexpr char scales[] = "\uf24e";
inline constexpr char columns[] = "\uf0db";
inline constexpr char right[] = "\uf054";
inline constexpr char down[] = "\uf078";
inline constexpr char left[] = "\uf053";
inline constexpr char up[] = "\uf077";
inline constexpr char arrow_right[] = "\uf061";
inline constexpr char arrow_left[] = "\uf060";
inline constexpr char history[] = "\uf1da";
inline constexpr char repeat[] = "\uf01e";
inline constexpr char refresh[] = "\uf021";
inline constexpr char gear[] = "\uf013";
inline constexpr char chart[] = "\uf201";
inline constexpr char cap[] = "\uf19d";
inline constexpr char certificate[] = "\uf0a3";
inline constexpr char sun[] = "\uf185";
inline constexpr char moon[] = "\uf186";
inline constexpr char speech[] = "\uf0e5";
inline constexpr char phone[] = "\uf10b";
inline constexpr char money[] = "\uf0d6";
inline constexpr char hand[] = "\uf256";
inline constexpr char hourglass[] = "\uf252";
inline constexpr char forward[] = "\uf04e";
inline constexpr char flag[] = "\uf024";
inline constexpr char server[] = "\uf233";
inline constexpr char plug[] = "\uf1e6";
inline constexpr char keyboard[] = "\uf11c";
inline constexpr char language[] = "\uf1ab";
inline constexpr char text_size[] = "\uf034";
inline constexpr char leave[] = "\uf08b";
inline constexpr char smile[] = "\uf118";
inline constexpr char frown[] = "\uf119";
inline constexpr char neutral[] = "\uf11a";
inline constexpr char target[] = "\uf140";
inline constexpr char plus[] = "\uf067";
inline constexpr char minus[] = "\uf068";
inline constexpr char dots[] = "\uf141";
inline constexpr char turn_back[] = "\uf0e2";
inline constexpr char save[] = "\uf0c7";
inline constexpr char horn[] = "\uf0a1";
inline constexpr char shield[] = "\uf132";
inline constexpr char archive[] = "\uf187";
inline constexpr char inbox[] = "\uf01c";
inline constexpr char building[] = "\uf0f7";
inline constexpr char swap[] = "\uf0ec";
inline constexpr char trash[] = "\uf014";
inline constexpr char edit[] = "\uf044";
inline constexpr char key[] = "\uf084";
inline constexpr char circle[] = "\uf10c";
inline constexpr char disc[] = "\uf111";
inline constexpr char grid[] = "\uf00a";
inline constexpr char link[] = "\uf0c1";
inline constexpr char square[] = "\uf096";
inline constexpr char square_check[] = "\uf046";
inline constexpr char adjust[] = "\uf042";
inline constexpr char road[] = "\uf018";
inline constexpr char quote[] = "\uf10d";
inline constexpr char chevrons[] = "\uf101";
inline constexpr char bell[] = "\uf0f3";

/// All of them in one text: the font takes over these and no others.
inline constexpr char all[] =
    "\uf015\uf04b\uf04c\uf00c\uf00d\uf059\uf0eb\uf017\uf0c0\uf007\uf012\uf003\uf232\uf002\uf02d\uf0e7\uf071"
    "\uf05a\uf058\uf057\uf05e\uf023\uf06e\uf070\uf02f\uf2c3\uf0f6\uf040\uf24e\uf0db\uf054\uf078\uf053\uf077"
    "\uf061\uf060\uf1da\uf01e\uf021\uf013\uf201\uf19d\uf0a3\uf185\uf186\uf0e5\uf10b\uf0d6\uf256\uf252\uf04e"
    "\uf024\uf233\uf1e6\uf11c\uf1ab\uf034\uf08b\uf118\uf119\uf11a\uf140\uf067\uf068\uf141\uf0e2\uf0c7\uf0a1"
    "\uf132\uf187\uf01c\uf0f7\uf0ec\uf014\uf044\uf084\uf10c\uf111\uf00a\uf0c1\uf096\uf046\uf042\uf018\uf10d"
    "\uf101\uf0f3";

}  // namespace jemput::trainer::ui::icon
