/// The least that a start can take: a C program that draws one frame with ncurses and waits for a key.
enum Floor {
  private static let source = """
    #define _XOPEN_SOURCE_EXTENDED 1
    #include <locale.h>
    #include <ncurses.h>
    int main(void) {
      setlocale(LC_ALL, "");
      initscr();
      start_color();
      init_pair(1, COLOR_CYAN, COLOR_BLACK);
      for (int y = 0; y < 50; y++) {
        attron(COLOR_PAIR(y % 2));
        for (int x = 0; x < 198; x += 9) mvaddstr(y, x, "Đăng ký ");
        attroff(COLOR_PAIR(y % 2));
      }
      refresh();
      getch();
      endwin();
      return 0;
    }

    """

  /// Compiles it.
  ///
  /// - Returns: The program; nil where there is no compiler or no ncurses for it.
  static func build(_ workshop: Workshop) -> Command? {
    guard let compiler = workshop.peers.compiler else { return nil }
    let program = Workshop.folder + "/floor"
    let source = program + ".c"
    FileText.write(self.source, to: source)
    let arguments = ["-O2", source, "-o", program, "-lncursesw", "-ltinfo"]
    guard let made = Command([compiler] + arguments).run(), made.status == 0 else { return nil }
    return Command([program])
  }
}
