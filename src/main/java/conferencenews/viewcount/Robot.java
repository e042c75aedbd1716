package conferencenews.viewcount;

/**
 * A program that calls itself one.
 *
 * @param sign the part of the user agent it was known by; empty where there is none
 */
public record Robot(RobotKind kind, String sign) {}
