using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SupportedBandUTRA-TDD128, TS 36.331 §6.3.6.</summary>
[Enumerated("a b c d e f g h i j k l m n o p ...")]
public enum SupportedBandUtraTdd128
{
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
}
