/// A small C program that stands for a peer that is a library.
struct Driver: Sendable {
  let name: String
  private let source: String
  private let libraries: [String]

  /// Compiles the driver into a folder; returns its path, nil where the compiler or a library is not
  /// there.
  func compile(into folder: String) -> String? {
    let path = folder + "/" + name
    guard Files.write(Array(source.utf8), to: path + ".c"),
      ProcessTimer.run(["cc", "-O2", path + ".c", "-o", path] + libraries)?.status == 0
    else { return nil }
    return path
  }

  /// md4c renders a file to HTML, which is thrown away.
  static let md4c = Driver(
    name: "md4c",
    source: """
      #include <md4c-html.h>
      #include <stdio.h>
      #include <stdlib.h>
      static unsigned long written;
      static void drop(const MD_CHAR *text, MD_SIZE size, void *data) {
        (void)text; (void)data; written += size;
      }
      int main(int count, char **words) {
        FILE *file = count > 1 ? fopen(words[1], "rb") : NULL;
        if (!file || fseek(file, 0, SEEK_END)) return 2;
        long size = ftell(file);
        rewind(file);
        char *bytes = malloc(size + 1);
        if (!bytes || fread(bytes, 1, size, file) != (size_t)size) return 2;
        md_html(bytes, (MD_SIZE)size, drop, NULL, MD_DIALECT_GITHUB, 0);
        return written == 0;
      }
      """,
    libraries: ["-lmd4c-html", "-lmd4c"])

  /// Counts the newlines of a file in mapped memory: about the least that reading lines can cost.
  static let newlines = Driver(
    name: "newlines",
    source: """
      #include <fcntl.h>
      #include <stdio.h>
      #include <string.h>
      #include <sys/mman.h>
      #include <sys/stat.h>
      int main(int count, char **words) {
        int file = count > 1 ? open(words[1], O_RDONLY) : -1;
        struct stat status;
        if (file < 0 || fstat(file, &status)) return 2;
        char *next = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
        if (next == MAP_FAILED) return 2;
        char *end = next + status.st_size;
        long lines = 0;
        while ((next = memchr(next, '\\n', end - next))) { next++; lines++; }
        printf("%ld\\n", lines);
        return 0;
      }
      """,
    libraries: [])
}
