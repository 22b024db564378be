using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SupportedBandUTRA-FDD, TS 36.331 §6.3.6.</summary>
[Enumerated(
    "bandI bandII bandIII bandIV bandV bandVI bandVII bandVIII bandIX bandX bandXI bandXII bandXIII bandXIV bandXV bandXVI " +
    "... bandXVII-8a0 bandXVIII-8a0 bandXIX-8a0 bandXX-8a0 bandXXI-8a0 bandXXII-8a0 bandXXIII-8a0 bandXXIV-8a0 bandXXV-8a0 " +
    "bandXXVI-8a0 bandXXVII-8a0 bandXXVIII-8a0 bandXXIX-8a0 bandXXX-8a0 bandXXXI-8a0 bandXXXII-8a0")]
public enum SupportedBandUtraFdd
{
    BandI,
    BandIi,
    BandIii,
    BandIv,
    BandV,
    BandVi,
    BandVii,
    BandViii,
    BandIx,
    BandX,
    BandXi,
    BandXii,
    BandXiii,
    BandXiv,
    BandXv,
    BandXvi,
    BandXvii8A0,
    BandXviii8A0,
    BandXix8A0,
    BandXx8A0,
    BandXxi8A0,
    BandXxii8A0,
    BandXxiii8A0,
    BandXxiv8A0,
    BandXxv8A0,
    BandXxvi8A0,
    BandXxvii8A0,
    BandXxviii8A0,
    BandXxix8A0,
    BandXxx8A0,
    BandXxxi8A0,
    BandXxxii8A0,
}
