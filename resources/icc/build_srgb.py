"""Write sRGB.icc, the colour space that reports declare, with Pillow's ImageCms (Little CMS).

The creation date and profile id are set to zero, so that equal input gives equal bytes.
Usage: python build_srgb.py     Needs: Pillow
"""

from pathlib import Path

from PIL import ImageCms

HERE = Path(__file__).resolve().parent


def main() -> None:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = b"\x07\xea\x00\x01\x00\x01" + bytes(6)  # created 2026-01-01, no time of day
    profile[84:100] = bytes(16)
    (HERE / "sRGB.icc").write_bytes(bytes(profile))
    print(len(profile), "bytes, version", profile[8], profile[9] >> 4)


if __name__ == "__main__":
    main()
