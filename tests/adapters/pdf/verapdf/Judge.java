import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Judges files until standard input ends. Each line asked is "flavour TAB path"; answered are lines
 * "fault TAB rule TAB count TAB place TAB message", then one line "verdict TAB yes|no TAB checks" or
 * "error TAB message".
 */
public final class Judge {
  private static final int KEPT_FAILURES = 200;

  public static void main(String[] unused) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Logger.getLogger("").setLevel(Level.OFF);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] asked = line.split("\t", 2);
      try {
        answer(out, PDFAFlavour.byFlavourId(asked[0]), asked[1]);
      } catch (Exception | LinkageError failure) {
        out.println("error\t" + oneLine(failure.toString()));
      }
    }
  }

  private static void answer(PrintStream out, PDFAFlavour flavour, String path) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new FileInputStream(path), flavour)) {
      PDFAValidator validator =
          Foundries.defaultInstance().createValidator(flavour, KEPT_FAILURES, false, false, false);
      ValidationResult result = validator.validate(parser);
      Map<RuleId, TestAssertion> first = new HashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          first.putIfAbsent(assertion.getRuleId(), assertion);
        }
      }
      for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
        RuleId rule = failed.getKey();
        TestAssertion example = first.get(rule);
        String place = example == null ? "" : example.getLocation().getContext();
        String message = example == null ? "" : example.getMessage();
        out.println(
            "fault\t" + rule.getClause() + "-" + rule.getTestNumber() + "\t" + failed.getValue()
                + "\t" + oneLine(place) + "\t" + oneLine(message));
      }
      String verdict = result.isCompliant() ? "yes" : "no";
      out.println("verdict\t" + verdict + "\t" + result.getTotalAssertions());
    }
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ");
  }
}
