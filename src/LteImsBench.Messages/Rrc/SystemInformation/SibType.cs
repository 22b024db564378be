using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SIB-Type, TS 36.331 §6.2.2.</summary>
[Enumerated(
    "sibType3 sibType4 sibType5 sibType6 sibType7 sibType8 sibType9 sibType10 sibType11 sibType12-v920 sibType13-v920 " +
    "sibType14-v1130 sibType15-v1130 sibType16-v1130 sibType17-v1250 sibType18-v1250 ... sibType19-v1250 sibType20-v1310 " +
    "sibType21-v1430 sibType24-v1530 sibType25-v1530 sibType26-v1530 sibType26a-v1610 sibType27-v1610 sibType28-v1610 " +
    "sibType29-v1610")]
public enum SibType
{
    SibType3,
    SibType4,
    SibType5,
    SibType6,
    SibType7,
    SibType8,
    SibType9,
    SibType10,
    SibType11,
    SibType12,
    SibType13,
    SibType14,
    SibType15,
    SibType16,
    SibType17,
    SibType18,
    SibType19,
    SibType20,
    SibType21,
    SibType24,
    SibType25,
    SibType26,
    SibType26A,
    SibType27,
    SibType28,
    SibType29,
}
